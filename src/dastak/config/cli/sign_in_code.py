"""``dastak sign-in-code NAME``: the one-time code of a demo officer, instead of a phone's app."""

from __future__ import annotations

import argparse

from dastak.config.environment import prepare

HELP = "Show the present one-time code of a member of staff (refused on a real installation)."


def arguments(parser: argparse.ArgumentParser) -> None:
    """The user name."""
    parser.add_argument("username")


def run(given: argparse.Namespace) -> int:
    """Only where the demo made the secrets: an operator's own key never leaves the database."""
    prepare()
    from django.conf import settings
    from django_otp.oath import totp

    from dastak.accounts.models import Person

    if not (settings.VAR / "secrets.env").exists():
        print("this is not a demo installation: use the app on the officer's phone")
        return 1
    person = Person.objects.filter(username=given.username).first()
    if person is None:
        print(f"nobody is called {given.username}")
        return 1
    print(f"{totp(bytes.fromhex(person.totp_key)):06d}")
    return 0
