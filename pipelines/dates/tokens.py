"""The tokens of a date line: what the grammar recognises, wherever it stands on the line.

Every pattern meets text of `normalise`: lower case, composed, plain dashes, single spaces.
Digits and words are searched apart: it is faster than one pattern for both.
"""

from __future__ import annotations

import re

from pipelines.dates.words import (
    ENGLISH_MONTH,
    ENGLISH_WEEKDAY,
    MONTH_NAME,
    WEEKDAY_NAME,
)

_MERIDIEM = r"(?:sa|ch|am|pm|a\.m\.?|p\.m\.?|sáng|trưa|chiều|tối|đêm)(?![^\W\d])"
_MONTH = rf"(?:[0-9]{{1,2}}(?![0-9])|(?:{MONTH_NAME.replace(' ', '[ ]')})(?!\w))"
# 'Th5' and 'T5' are months only before a digit: 'Th' alone begins too many words.
_THANG = r"(?:(?:tháng|thang|thg)[ .]*|th?\.?[ ]?(?=[0-9]))"
_NAM = r"(?:năm|nam)"
_YEAR = r"[0-9]{4}(?![0-9])"

# ISO dates are never swapped; their time and offset belong to them.
_ISO = rf"""
(?P<iy>[0-9]{{4}})(?P<is>[-/.])(?P<im>[0-9]{{1,2}})(?P=is)(?P<id>[0-9]{{1,2}})(?![0-9])
(?:
    (?:t|[ ])(?P<ih>[0-9]{{1,2}}):(?P<imi>[0-9]{{2}})(?::(?P<isec>[0-9]{{2}})(?:[.,][0-9]+)?)?
    (?![0-9:]) (?![ ]?{_MERIDIEM})
    (?P<io>[ ]?z(?!\w)|[+-][0-9]{{2}}(?::?[0-9]{{2}})?(?![0-9])
        |[ ][+-][0-9]{{2}}:?[0-9]{{2}}(?![0-9/.-]))?
)?
"""

# Spaces around the separators only with a whole year: '17 - 9' could be anything.
_DMY = r"""
(?P<dd>[0-9]{1,2})(?:
    [ ]?(?P<ds>[/.-])[ ]?(?P<dm>[0-9]{1,2})(?:[ ]?(?P=ds)[ ]?|,?[ ]năm[ ])(?P<dy>[0-9]{4})
    |(?P<ss>[/.-])(?P<sm>[0-9]{1,2})(?P=ss)(?P<sy>[0-9]{2})(?![^\W\d])
)(?![0-9])
"""

# '11 tháng 1 năm 2025', '11 tháng 01, 2025', '13 th5, 2024', '11/tháng 1/2025'
_WORDS = rf"""
(?P<wd>[0-9]{{1,2}})[ /.,-]{{0,3}}{_THANG}(?P<wm>{_MONTH})
(?:[ ]?[/.,-]?[ ]?(?:{_NAM}[ ]?)?(?P<wy>{_YEAR}))?
"""

# '+07:00' and 'gmt-05:00' are offsets, not a second clock.
_CLOCK = rf"""
(?<!\+)(?<!\+[ ])(?<!gmt-)(?<!utc-)
(?P<ch>[0-9]{{1,2}})(?::(?P<cm>[0-9]{{2}})|[ ]:[ ](?P<cm2>[0-9]{{2}})(?![ ]?:))
(?::(?P<cs>[0-9]{{2}})(?:[.,][0-9]{{1,9}})?)?(?!:?[0-9])
(?:[ ]?'?[ ]?(?P<cap>{_MERIDIEM}))?
"""

# In '18 giờ 11/01/2025' and '18 giờ 11 tháng 1' the 11 is the day, not the minute.
_A_DAY = r"""
[ ]?(?P<hsep>[/.-])[ ]?[0-9]{1,2}[ ]?(?P=hsep)[ ]?[0-9]|[/.-][0-9]{1,2}(?![0-9/.:-])|[ ]?th
"""
_HOUR = rf"""
(?P<hh>[0-9]{{1,2}})[ ]?(?:h|g(?!mt)|giờ)(?![^\W\d])
(?>
    (?>:?(?P<hm>[0-9]{{1,2}})(?![0-9])(?!/[0-9])
      |[ ]:?[ ]?(?P<hm2>[0-9]{{1,2}})(?![0-9])(?!{_A_DAY}))
    (?>[ ]?(?:''?|phút|ph|p|m)(?![^\W\d]))?
    (?>[ ]?(?P<hs>[0-9]{{1,2}})[ ]?(?:giây|s|'')(?![^\W\d]))?
)?
(?!\w)(?![ ]?(?:trước|qua))
(?:[ ]?(?P<hap>{_MERIDIEM}))?
"""

_ENGLISH_DMY = rf"""
(?P<ed>[0-9]{{1,2}})(?:st|nd|rd|th)?[ ./-]{{1,2}}(?P<em>{ENGLISH_MONTH})[ .,/-]{{1,2}}
(?P<ey>[0-9]{{4}}|[0-9]{{2}})(?![0-9:])
"""

_MY = r"(?P<nm>[0-9]{1,2})/(?P<ny>(?:19|20)[0-9]{2})(?![0-9])"
_DM = r"(?P<pd>[0-9]{1,2})(?P<ps>[/.-])(?P<pm>[0-9]{1,2})(?![0-9])"

DIGITS = re.compile(
    rf"""(?<![0-9])(?=[0-9])(?:
    (?P<iso>{_ISO})|(?P<dmy>{_DMY})|(?P<clock>{_CLOCK})|(?P<hour>{_HOUR})
    |(?P<words>{_WORDS})|(?P<english>{_ENGLISH_DMY})|(?P<my>{_MY})|(?P<daymonth>{_DM})
    )""",
    re.VERBOSE,
)

# 'tháng năm 13, 2024', 'thg 1 11, 2025', 'march 7, 2026'; without a day only the month is known
MONTH_FIRST = re.compile(
    rf"""(?=[tjfmasond])(?<!\w)(?:
    (?P<first>(?:tháng|thang|thg|th(?=[0-9]))[ .]*(?P<fm>{_MONTH})
        [ ,./-]{{1,2}}(?P<fd>[0-9]{{1,2}})(?![0-9])[ ,./-]{{1,2}}(?:{_NAM}[ ])?(?P<fy>{_YEAR}))
    |(?P<month>(?:tháng|thang|thg)[ .]*(?P<mm>{_MONTH})
        [ ]?[/,.-]?[ ]?(?:{_NAM}[ ])?(?P<my2>{_YEAR}))
    |(?P<emdy>(?P<fem>{ENGLISH_MONTH})\.?[ ](?P<fed>[0-9]{{1,2}})(?:st|nd|rd|th)?
        ,?[ ](?P<fey>{_YEAR}))
    )""",
    re.VERBOSE,
)

# 'T7/2025' is a month, 'Thu Hà' an author: three-letter English days count only before a date.
WEEKDAY = re.compile(
    rf"""(?=[tcmwfs])(?<![\w&/.-])(?:
    thứ[ ]?(?:{WEEKDAY_NAME})(?![^\W\d])|thứ[ ]?[2-7](?![\w/])
    |t\.[ ]?(?:{WEEKDAY_NAME})(?![^\W\d])|t\.?[ ]?[2-7](?![\w/])
    |(?:chủ|chúa|c\.)[ ]?nhật(?![^\W\d])|c\.?n(?:\.|(?!\w))
    |(?:{ENGLISH_WEEKDAY})(?:s|nes|rs|ur)?day(?!\w)
    |(?:{ENGLISH_WEEKDAY})
        (?=,?[ ](?:[0-9]{{1,2}}[ -](?:{ENGLISH_MONTH})(?!\w)|(?:{ENGLISH_MONTH})[ ]))
    )""",
    re.VERBOSE,
)

# An offset by name, or by sign after a time of day: a phone's '+84 …' has no time before it.
ZONE = re.compile(
    r"""(?=[gu+-])(?<![^\W\d])(?:
    (?:gmt|utc|ut)(?:[ ]?(?P<zs>[+-])[ ]?(?P<zh>[0-9]{1,2})(?::?(?P<zm>[0-9]{2}))?)?(?![\w])
    |(?:(?<=:[0-9]{2})|(?<=:[0-9]{2}[ ]))(?P<os>[+-])(?P<oh>[0-9]{2}):?(?P<om>[0-9]{2})(?![0-9/.-])
    )""",
    re.VERBOSE,
)
