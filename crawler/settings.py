"""Scrapy's settings. Each departure from the defaults says why."""

import os
from importlib.metadata import PackageNotFoundError, version

from archive.paths import default_archive

try:
    CODE_VERSION = version("baotinh")
except PackageNotFoundError:  # run from a checkout that was not installed
    CODE_VERSION = "0"

BOT_NAME = "baotinh"
SPIDER_MODULES = ["crawler.spiders"]

# Our own: where to keep what is fetched, and WARC files (or folders) to read instead of the
# network, separated by commas.
ARCHIVE = str(default_archive())
REPLAY: list[str] = []

# Newspapers see who reads them and whom to write to.
CONTACT = os.environ.get("BAOTINH_CONTACT", "")


def user_agent(contact: str) -> str:
    """How we call ourselves."""
    return (
        f"baotinh/{CODE_VERSION} (archive of Vietnam's provincial newspapers; "
        f"contact: {contact or 'not configured'})"
    )


USER_AGENT = user_agent(CONTACT)

# How far a section's list is walked: on the first visit, on later ones (where meeting that many
# pages without anything known is a problem), and after how many known articles in a row it ends.
# What is older is fetched by a backfill, not by the daily crawl.
FIRST_VISIT_PAGES = 5
LATER_PAGES = 50
KNOWN_RUN = 10

# A backfill walks a list to its end, and takes so many ids in a row without an article for the
# newspaper's own beginning.
BACKFILL_PAGES = 100_000
BACKFILL_MISSES = 600

# When a known article is looked at again: hours after its publication, then every so many days.
# Rechecks come after all else, and take at most this share of what one run may ask of a host.
RECHECK_HOURS = [1, 24, 7 * 24, 30 * 24]
RECHECK_THEN_EVERY_DAYS = 365
RECHECK_SHARE = 1 / 3
REQUESTS_PER_RUN = 600

# After so many days pages of lists are let go, unless a problem cites them; 0 keeps them all.
# Articles and failures are never let go.
LISTINGS_DAYS = 180

# Polite: one request at a time and a second's pause per host. crawler.gates keeps to it for the
# whole process; Scrapy's own slots are told the same, so that they do not pile requests up.
DOWNLOAD_DELAY = 1.0
DOWNLOAD_DELAY_JITTER = 0.0
CONCURRENT_REQUESTS_PER_DOMAIN = 1
# Articles in the order of their list, newest first; Scrapy's own queue would turn it round.
SCHEDULER_MEMORY_QUEUE = "scrapy.squeues.FifoMemoryQueue"
# A slow server is asked more slowly still.
AUTOTHROTTLE_ENABLED = True
AUTOTHROTTLE_START_DELAY = 1.0
AUTOTHROTTLE_MAX_DELAY = 60.0

DOWNLOAD_HANDLERS = {
    "http": "crawler.handlers.network.GatedHandler",
    "https": "crawler.handlers.network.GatedHandler",
    # Newspapers are read over HTTP only; a link or redirect to anything else is refused.
    "data": None,
    "file": None,
    "ftp": None,
    "s3": None,
}
# Scrapy trusts any certificate. Here a newspaper names the hosts that need it, and why (`lax_tls`).
DOWNLOAD_VERIFY_CERTIFICATES = True
DOWNLOAD_TIMEOUT = 60
DOWNLOAD_MAXSIZE = 32 * 1024 * 1024  # no newspaper's page is larger; a gzip bomb ends here
REDIRECT_MAX_TIMES = 5
METAREFRESH_ENABLED = False  # pages that reload themselves every half hour are not redirects
COOKIES_ENABLED = True  # some sites answer only with the cookie that they gave
# 429 is not tried again: it asks us to stop (crawler.middlewares.blocks).
RETRY_HTTP_CODES = [500, 502, 503, 504, 522, 524, 408]
RETRY_TIMES = 2
RETRY_GIVE_UP_LOG_LEVEL = "INFO"
LOG_FORMATTER = "crawler.quiet.CrawlLog"  # what could not be had becomes a row of `problems`

# robots.txt is obeyed by our own middleware, since Scrapy's allows everything when the file
# cannot be had, reads the body of a 503 as rules, and knows no Crawl-delay.
ROBOTSTXT_OBEY = False
DOWNLOADER_MIDDLEWARES = {
    "crawler.middlewares.capture.CaptureMiddleware": 40,
    "crawler.middlewares.hosts.HostsMiddleware": 90,  # before robots.txt of any host is asked
    "crawler.middlewares.robots.RobotsMiddleware": 100,
    "crawler.middlewares.blocks.BlocksMiddleware": 560,
    "crawler.middlewares.cookies.CookiesMiddleware": 570,
    "crawler.middlewares.redirects.RedirectsMiddleware": 610,
}
ITEM_PIPELINES = {
    "pipelines.steps.clean.CleanPipeline": 100,
    "pipelines.steps.captions.CaptionsPipeline": 200,
    "pipelines.steps.credit.CreditPipeline": 300,
    "pipelines.steps.lead.LeadPipeline": 400,
    "pipelines.steps.date.DatePipeline": 500,
    "pipelines.steps.places.PlacesPipeline": 550,
    "pipelines.steps.validate.ValidatePipeline": 600,
    "pipelines.steps.store.StorePipeline": 900,
}
EXTENSIONS = {
    # Turned off below; named here, they are not even imported (a second of every start).
    "scrapy.extensions.telnet.TelnetConsole": None,
    "scrapy.extensions.remote_control.RemoteControl": None,
    "crawler.extensions.runs.RunsExtension": 0,
    "crawler.extensions.ways.WaysExtension": 5,
    "crawler.extensions.rechecks.RechecksExtension": 10,
}

# No doors of Scrapy's own: nobody needs to steer a crawl from outside.
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False

LOG_LEVEL = "INFO"
LOG_JSON = False  # our own: an object a line (crawler.logs)
