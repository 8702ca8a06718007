"""Typed identifiers, so that a citizen's number is never taken for a conversation's."""

from typing import NewType
from uuid import UUID

CitizenId = NewType("CitizenId", int)
ConversationId = NewType("ConversationId", int)
NumberId = NewType("NumberId", int)
DepartmentCode = NewType("DepartmentCode", str)
ServiceId = NewType("ServiceId", str)
ApplicationId = NewType("ApplicationId", UUID)
PaymentOrderId = NewType("PaymentOrderId", UUID)
DocumentId = NewType("DocumentId", UUID)
EffectId = NewType("EffectId", str)
