"""From a rule's name to its file."""

from dastak.definitions.rules import (
    age_at_least,
    age_at_most,
    at_least_one_of,
    date_not_before,
    days_since_at_most,
    rows_at_least,
    sum_equals,
)
from dastak.definitions.rules.rule_check import RuleCheck

RULES: dict[str, RuleCheck] = {
    "age_at_least": age_at_least.CHECK,
    "age_at_most": age_at_most.CHECK,
    "at_least_one_of": at_least_one_of.CHECK,
    "date_not_before": date_not_before.CHECK,
    "days_since_at_most": days_since_at_most.CHECK,
    "rows_at_least": rows_at_least.CHECK,
    "sum_equals": sum_equals.CHECK,
}
