"""All citizens, found by our id, by phone, or by business-scoped user id."""

from __future__ import annotations

from collections.abc import Iterator

from emulator.config import Client

from .citizens import Citizen
from .ids import Ids

INDIA = "IN"


class Directory:
    def __init__(self, ids: Ids, events_kept: int) -> None:
        self._events_kept = events_kept
        self._ids = ids
        self._citizens: dict[str, Citizen] = {}
        self._by_phone: dict[str, Citizen] = {}
        self._by_user_id: dict[str, Citizen] = {}

    def __iter__(self) -> Iterator[Citizen]:
        return iter(self._citizens.values())

    def get(self, citizen_id: str) -> Citizen | None:
        return self._citizens.get(citizen_id)

    def by_phone(self, phone: str) -> Citizen | None:
        return self._by_phone.get(phone)

    def by_user_id(self, user_id: str) -> Citizen | None:
        return self._by_user_id.get(user_id)

    def add(self, name: str, *, phone: str | None, username: str | None, client: Client) -> Citizen:
        """A new person; ValueError when the phone or the username is taken or senseless."""
        digits = _digits(phone)
        if digits and digits in self._by_phone:
            raise ValueError(f"phone {digits} is taken")
        if username and any(c.username == username for c in self if c.username):
            raise ValueError(f"username {username} is taken")
        citizen = Citizen(
            id=self._ids.citizen(),
            name=name,
            phone=digits,
            username=username,
            user_id=self._user_id(digits or username or name),
            client=client,
            identity_hash=self._ids.token(16),
            events_kept=self._events_kept,
        )
        self._citizens[citizen.id] = citizen
        self._index(citizen)
        return citizen

    def renew(self, citizen: Citizen, phone: str | None) -> tuple[str | None, str]:
        """Give a new phone and with it a new user id; returns the former two."""
        digits = _digits(phone)
        if digits and digits in self._by_phone:
            raise ValueError(f"phone {digits} is taken")
        former = (citizen.phone, citizen.user_id)
        if citizen.phone:
            self._by_phone.pop(citizen.phone, None)
            citizen.phone = digits
        self._by_user_id.pop(citizen.user_id, None)
        citizen.user_id = self._user_id(f"{citizen.user_id} {digits}")
        self._index(citizen)
        return former

    def _user_id(self, person: str) -> str:
        """Free, and for the first of this name or number always the same."""
        namesakes = 0
        while (user_id := self._ids.bsuid(INDIA, f"{person} {namesakes}")) in self._by_user_id:
            namesakes += 1
        return user_id

    def _index(self, citizen: Citizen) -> None:
        self._by_user_id[citizen.user_id] = citizen
        if citizen.phone:
            self._by_phone[citizen.phone] = citizen


def _digits(phone: str | None) -> str | None:
    if phone is None:
        return None
    digits = "".join(c for c in phone if c.isdigit())
    if not 8 <= len(digits) <= 15:
        raise ValueError("phone must have 8 to 15 digits with the country code")
    return digits
