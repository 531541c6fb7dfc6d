"""How a message leaves the house. Each way takes it, or says why it could not."""

from __future__ import annotations

import json
import smtplib
import ssl
from contextlib import contextmanager
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr
from http.client import HTTPException
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.request import Request, urlopen

from archive.times import stamp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from archive.alarms.outbox import Message
    from crawler.configuration.model import Alarms

    Send = Callable[[Message, str], None]
    """Sends a message; the text makes it one that a receiver can tell from all others."""

TIMEOUT = 20.0
_TLS_FROM_THE_START = 465
_LONGEST_PING = 10_000


class SendError(Exception):
    """A message was not taken: by whom, and why."""


def channels(alarms: Alarms) -> dict[str, Send]:
    """The ways that the keeper has set up, by their names."""
    found: dict[str, Send] = {}
    if alarms.smtp_host and alarms.mail_to:
        found["mail"] = lambda message, key: mail(alarms, message, key)
    if alarms.webhook_url:
        found["webhook"] = lambda message, key: webhook(alarms.webhook_url, message, key)
    if alarms.ntfy_url:
        found["ntfy"] = lambda message, _: ntfy(alarms.ntfy_url, message)
    return found


def mail(alarms: Alarms, message: Message, key: str) -> None:
    """Send a message by mail; its Message-ID is made of `key`.

    Raises:
        SendError: the server does not take it.
    """
    letter = EmailMessage()
    letter["Subject"] = message.subject
    letter["From"] = alarms.mail_from or f"baotinh <{parseaddr(alarms.mail_to[0])[1]}>"
    letter["To"] = ", ".join(alarms.mail_to)
    letter["Date"] = format_datetime(message.made_at)
    letter["Message-ID"] = f"<{key}@baotinh.invalid>"
    letter["Auto-Submitted"] = "auto-generated"
    letter.set_content(message.body)
    with _told(f"the mail server {alarms.smtp_host}:{alarms.smtp_port}"):
        _deliver(alarms, letter)


def _deliver(alarms: Alarms, letter: EmailMessage) -> None:
    context = ssl.create_default_context()
    host, port = alarms.smtp_host, alarms.smtp_port
    if port == _TLS_FROM_THE_START:
        server: smtplib.SMTP = smtplib.SMTP_SSL(host, port, timeout=TIMEOUT, context=context)
    else:
        server = smtplib.SMTP(host, port, timeout=TIMEOUT)
    with server:
        server.ehlo()
        if port != _TLS_FROM_THE_START and (alarms.smtp_user or server.has_extn("starttls")):
            server.starttls(context=context)  # a password never goes over an open line
        if alarms.smtp_user:
            server.login(alarms.smtp_user, alarms.smtp_password)
        server.send_message(letter)


def webhook(url: str, message: Message, key: str) -> None:
    """POST a message as JSON: `id`, `kind`, `subject`, `body`, `made_at`, and the `data` of it.

    Raises:
        SendError: the server does not take it.
    """
    document = {
        "id": key,
        "kind": message.kind,
        "subject": message.subject,
        "body": message.body,
        "made_at": stamp(message.made_at),
        **message.data,
    }
    payload = json.dumps(document, ensure_ascii=False).encode()
    _post(url, payload, {"Content-Type": "application/json"}, "the webhook")


def ntfy(url: str, message: Message) -> None:
    """Publish a message to a topic of ntfy; alarms with a high priority.

    Raises:
        SendError: the server does not take it.
    """
    alarm = message.kind == "alarm"
    headers = {
        "Title": message.subject,
        "Priority": "high" if alarm else "default",
        "Tags": {"alarm": "warning", "healed": "white_check_mark"}.get(message.kind, "newspaper"),
        "Content-Type": "text/plain; charset=utf-8",
    }
    _post(url, message.body.encode(), headers, "ntfy")


def ping(url: str, suffix: str = "", report: str = "") -> None:
    """Ping a service such as healthchecks: `/start`, nothing for success, `/fail`.

    Raises:
        SendError: it does not answer.
    """
    payload = report.encode()[:_LONGEST_PING]
    _post(
        f"{url.rstrip('/')}{suffix}", payload, {"Content-Type": "text/plain"}, "the ping's server"
    )


def _post(url: str, payload: bytes, headers: Mapping[str, str], who: str) -> None:
    request = Request(url, data=payload, headers=dict(headers), method="POST")  # noqa: S310
    # The keeper's own address, of http or https (`crawler.configuration.values.address`).
    with _told(who), urlopen(request, timeout=TIMEOUT):  # noqa: S310
        pass


@contextmanager
def _told(who: str) -> Iterator[None]:
    """Whatever goes wrong on the way is one kind of error. Addresses are secrets: not told."""
    try:
        yield
    except (OSError, URLError, HTTPException, smtplib.SMTPException, ValueError) as error:
        raise SendError(f"{who} did not take it: {error}") from error
