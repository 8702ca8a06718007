"""Each mistake in a catalogue is found, with its file, its line and what to do."""

import shutil
from pathlib import Path

import pytest

from dastak.definitions.lint import lint_catalogue
from tests.pure.definitions.lint.conftest import SHIPPED, Break

INCOME = "revenue/income-certificate/service.yaml"
INCOME_HI = "revenue/income-certificate/wording/hi.yaml"
INCOME_PA = "revenue/income-certificate/wording/pa.yaml"
INCOME_EN = "revenue/income-certificate/wording/en.yaml"
MARRIAGE = "revenue/marriage-registration/service.yaml"
MARRIAGE_HI = "revenue/marriage-registration/wording/hi.yaml"
BIRTH_HI = "mcd-health/birth-certificate/wording/hi.yaml"


def test_the_shipped_catalogue_has_no_finding() -> None:
    assert lint_catalogue(SHIPPED) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "what"),
    [
        # shape
        (INCOME, "legal_basis:", "legal_bases:", "“legal_bases” is not known here"),
        (INCOME, "kind: pincode", "kind: pin", "Invalid enum value 'pin'"),
        (INCOME, "days: 14", "days: fourteen", "Expected `int`, got `str`"),
        (INCOME, "test: answered", "test: replied", "Invalid value 'replied'"),
        (INCOME, "place: subdivision", "place: [subdivision", "this is not YAML"),
        (INCOME, "retention_days: 1095", "retention_days: 1095\nstate: DL", "stands here twice"),
        (INCOME_HI, "title: आय", "titel: आय", "“titel” is not known here"),
        (INCOME, "options_from: delhi-districts", "options_from: goa", "no list “goa”"),
        # names
        (INCOME, "name: pincode,", "name: address,", "the field “address” stands here twice"),
        (INCOME, "name: photo", "name: income_proof", "the document “income_proof” stands"),
        (INCOME, "- {name: name, kind", "- {name: relation, kind", "the column “relation” stands"),
        (MARRIAGE, "name: bride_age,", "name: groom_age,", "the rule “groom_age” stands here"),
        (INCOME, "name: mobile,", "name: Mobile,", "“Mobile” is not a name"),
        (INCOME, "prefix: INC", "prefix: income", "cannot begin a reference number"),
        (MARRIAGE, "prefix: MAR", "prefix: INC", "the prefix INC is used by"),
        # fields
        (INCOME, "options: [male, female, transgender]", "tense: any", "offers nothing to choose"),
        (INCOME, "kind: mobile", "kind: mobile, options: [a]", "mobile takes no options"),
        (INCOME, "[male, female,", "[male, male, female,", "the option “male” stands here twice"),
        (INCOME, "kind: mobile", "kind: mobile, minimum: 3", "mobile has no bounds"),
        (INCOME, "minimum: 1\n", "minimum: 11\n", "minimum is more than maximum"),
        (INCOME, "kind: mobile", "kind: mobile, tense: past", "mobile has no tense"),
        (INCOME, "kind: group", "kind: text", "text has no columns"),
        (INCOME, "within: district", "within: purpose", "not an earlier choice"),
        (INCOME, "within: district", "within: gender", "lies in none of “gender”"),
        # conditions
        (INCOME, "answered, field: father_name", "answered, field: dad", "which does not exist"),
        (INCOME, "answered, field: father_name", "answered, field: mobile", "asked only later"),
        (INCOME, "value: true", "value: 1", "“others_earn” is never “1”"),
        (MARRIAGE, "value: special_marriage_1954", "value: special", "is never “special”"),
        # rules
        (INCOME, "rule: age_at_most", "rule: age_limit", "no rule “age_limit”"),
        (INCOME, ", value: 120", "", "“age_at_most” needs a value"),
        (INCOME, "spouse_name]}", "spouse_name], value: 1}", "takes no value"),
        (INCOME, "[date_of_birth], value", "[mobile], value", "cannot look at “mobile”"),
        (INCOME, "[father_name, mother_name, spouse_name]}", "[father_name]}", "2 to 20 fields"),
        (INCOME, "earning_members.yearly_income]", "earners.income]", "does not exist"),
        # documents
        (INCOME, "address: address", "address: home", "the field “home” does not exist"),
        (INCOME, "name: applicant_name", "name: pincode", "cannot hold “name”"),
        (INCOME, "accepts: [photo]", "accepts: []", "“photo” accepts no paper"),
        # facts
        (INCOME, "days: 14", "days: 0", "less than a day"),
        (INCOME, "retention_days: 1095", "retention_days: 30", "kept for less than a year"),
        (MARRIAGE, "amount: 100", "amount: 0", "costs nothing"),
        (INCOME, "fields: [applicant_name, gender,", "fields: [dad,", "prints “dad”"),
        (INCOME, "holder: [applicant_name]", "holder: [mobile]", "cannot be about “mobile”"),
        (INCOME, "holder: [applicant_name]", "holder: []", "whom the certificate is about"),
        (INCOME, "validity_months: 6", "validity_months: 0", "valid for no month"),
        (INCOME, "place: subdivision", "place: mobile", "“place: mobile” is not a choice"),
        (INCOME, "reviewed_on: 2026-11-21", "reviewed_on: soon", "when this was reviewed"),
        (MARRIAGE, 'label: {en: "Registration, Hindu Marriage Act",', "label: {", "in “en”"),
        # wording
        (INCOME_HI, "  pincode:\n", "  pin:\n", "“pincode” has no wording here"),
        (INCOME_HI, "female: महिला, ", "", "“female” has no wording here"),
        (INCOME_HI, '{"yes": "हाँ, और भी हैं", ', "{", "“yes” has no wording here"),
        (INCOME_HI, "      male: [purush", "      man: [purush", "“man” is not an option"),
        (INCOME_HI, "label: पिन कोड", 'label: " "', "“label” is empty"),
        (INCOME_EN, "  sum_equals: >-", "  sum: >-", "“sum_equals” has no wording here"),
        # placeholders
        (INCOME_HI, "{total}", "{sum}", "nothing fills the placeholder {sum}"),
        (INCOME_HI, "{total}", "{", "a { or } stands alone"),
        (INCOME_HI, "{age}", "", "{age} is missing here"),
        (INCOME_HI, "label: पिन कोड", "label: पिन {age}", "nothing fills the placeholder {age}"),
        # lengths
        (INCOME_EN, "title: Income certificate", f"title: {'x' * 25}", "24 fit here"),
        (INCOME_EN, "summary: Proof", f"summary: {'x' * 40} Proof", "72 fit here"),
        (INCOME_EN, "male: Man,", f"male: {'x' * 21},", "21 characters; 20 fit here"),
        (INCOME_EN, "father: Father", f"father: {'x' * 25}", "25 characters; 24 fit here"),
        (INCOME_EN, '"Yes, others earn"', f"{'x' * 21}", "21 characters; 20 fit here"),
        (INCOME_EN, "question: What is your date of birth?", f"question: {'x' * 401}", "400 fit"),
        (INCOME_HI, "mother: माता", "mother: पिता", "are called “पिता”"),
        # examples
        (MARRIAGE_HI, "- शादी का पंजीकरण कराना है", "- जन्म प्रमाण पत्र कैसे मिलेगा", "says the same as"),
        (BIRTH_HI, "- जन्म प्रमाण पत्र कैसे मिलेगा", "- बच्चे का बर्थ सर्टिफिकेट चाहिए", "the same"),
    ],
)
def test_a_mistake_is_found_where_it_stands(
    broken: Break, file: str, old: str, new: str, what: str
) -> None:
    findings = [finding for finding in broken(file, old, new) if what in finding.what]
    assert findings, f"nothing says {what!r}"
    assert all(finding.advice for finding in findings)
    assert any(finding.file.endswith(file) for finding in findings)


@pytest.mark.parametrize(
    ("file", "old", "new", "what"),
    [
        (INCOME, "kind: pincode", "kind: pin", "Invalid enum value"),
        (INCOME, "value: 120", "value: old", "Expected"),
        (INCOME_HI, "{total}", "{sum}", "nothing fills"),
        (INCOME_EN, "example: Sunita Devi", "exampel: Sunita Devi", "“exampel”"),
    ],
)
def test_a_finding_names_the_line(
    broken: Break, folder: Path, file: str, old: str, new: str, what: str
) -> None:
    findings = [finding for finding in broken(file, old, new) if what in finding.what]
    text = (folder / file).read_text(encoding="utf-8").splitlines()
    line = next(number for number, words in enumerate(text, start=1) if new in words)
    starts = {finding.line for finding in findings}
    assert starts & {line, line - 1}, f"{starts} instead of {line}"


def test_a_finding_reads_as_file_line_what_and_advice(broken: Break, folder: Path) -> None:
    finding = broken(INCOME, "kind: pincode", "kind: pin")[0]
    start = f"{folder / INCOME}:{finding.line}: this does not fit: Invalid enum value 'pin' — "
    assert str(finding).startswith(start)


def test_a_missing_language_is_found(folder: Path) -> None:
    (folder / INCOME_HI).unlink()
    whats = [finding.what for finding in lint_catalogue(folder)]
    assert "the wording in “hi” is missing" in whats


def test_few_examples_are_a_warning(broken: Break, folder: Path) -> None:
    (folder / INCOME_PA).unlink()
    broken("revenue/department.yaml", "languages: [hi, en, pa]", "languages: [hi, en]")
    text = (folder / INCOME_HI).read_text(encoding="utf-8")
    findings = broken(INCOME_HI, text[text.index("examples_romanised:") :], "")
    assert {(finding.what, finding.weight) for finding in findings} == {
        ("only 0 examples romanised", "warning"),
        ("only 25 example messages in all languages", "warning"),
    }


def test_a_service_without_a_department_is_found(folder: Path) -> None:
    (folder / "revenue" / "department.yaml").unlink()
    whats = {finding.what for finding in lint_catalogue(folder)}
    assert "this service's department is not described" in whats


def test_a_department_speaks_every_language_that_it_offers(broken: Break) -> None:
    offered = "languages: [hi, en, pa]"
    findings = broken("revenue/department.yaml", offered, offered.replace("pa", "pa, ta"))
    whats = {finding.what for finding in findings}
    assert {"“name” is not worded in “ta”", "the wording in “ta” is missing"} <= whats
    assert "“officer” is not worded in “ta”" in whats


def test_a_language_needs_its_own_file_and_a_name_for_every_place(broken: Break) -> None:
    offered = "languages: [hi, en, pa]"
    findings = broken("revenue/department.yaml", offered, offered.replace("pa", "pa, ta"))
    found = {finding.what: finding for finding in findings}
    assert found["Dastak itself does not speak “ta”"].advice == "add languages/ta.yaml"
    place = found["“Rohini” has no name in “ta”"]
    assert Path(place.file).name == "delhi.yaml"
    assert "Rohini" in Path(place.file).read_text("utf-8").splitlines()[place.line - 1]


def test_a_place_without_a_name_in_one_language_is_found_where_it_stands(broken: Break) -> None:
    findings = broken("jurisdictions/delhi.yaml", ", pa: ਰੋਹਿਣੀ", "")
    assert [finding.what for finding in findings] == ["“Rohini” has no name in “pa”"]


def test_an_unknown_paper_is_found(folder: Path) -> None:
    papers = folder / "papers"
    shutil.rmtree(papers, ignore_errors=True)
    papers.mkdir()
    (papers / "aadhaar.yaml").write_text("kind: aadhaar\nfields: {name: {}}\n", encoding="utf-8")
    (folder / INCOME).write_text(
        (folder / INCOME).read_text(encoding="utf-8").replace("accepts: [photo]", "accepts: [pic]"),
        encoding="utf-8",
    )
    whats = {finding.what for finding in lint_catalogue(folder)}
    assert "there is no paper “pic”" in whats
    assert "“date_of_birth” cannot be read off these papers" in whats


def test_no_mistake_in_a_file_makes_lint_itself_stumble(folder: Path) -> None:
    path = folder / INCOME
    lines = path.read_text(encoding="utf-8").splitlines()
    for number in range(0, len(lines), 21):
        for spoilt in ([], ["  " + lines[number]], [lines[number].partition(":")[0] + ": [x]"]):
            changed = [*lines[:number], *spoilt, *lines[number + 1 :]]
            path.write_text("\n".join(changed), encoding="utf-8")
            assert isinstance(lint_catalogue(folder), list)


@pytest.mark.parametrize("file", ["jurisdictions/delhi.yaml", "holidays/DL.yaml"])
def test_places_and_holidays_name_their_source(broken: Break, file: str) -> None:
    findings = broken(file, "sources:", "source:")
    assert any(finding.file.endswith(file) for finding in findings)


def test_a_holiday_is_a_date(broken: Break) -> None:
    findings = broken("holidays/DL.yaml", "on: 2026-03-04", "on: 2026-13-04")
    assert [finding.what for finding in findings] == ["“2026-13-04” is not a date"]
