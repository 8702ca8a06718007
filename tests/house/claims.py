"""Which tests keep each promise of the README's list “What it does today”."""

from __future__ import annotations

CLAIMS: dict[str, tuple[str, ...]] = {
    "Three services of Delhi, complete in Hindi and English": (
        "house/test_readme.py::test_every_service_is_complete_in_hindi_and_english",
        "house/test_readme.py::test_the_departments_have_a_number_each",
        "pure/dialogue/test_transcripts.py::test_the_transcript_plays_in_every_language",
    ),
    "A dialogue that never leaves anyone without an answer": (
        "pure/dialogue/test_every_input_everywhere.py::test_every_message_is_answered",
        "pure/dialogue/test_every_input_everywhere.py::test_menu_leads_home_and_loses_nothing",
        "pure/dialogue/test_every_input_everywhere.py::test_back_never_loses_an_answer",
        "pure/dialogue/test_moving_about.py::test_cancel_keeps_or_throws_away_as_the_citizen_says",
        "pure/dialogue/test_moving_about.py::test_a_form_left_lying_is_mentioned_once_and_forgotten_after_a_month",
        "pure/dialogue/test_questions.py::test_any_answer_can_be_changed_by_its_name_before_sending",
        "house/cli/test_chat.py::test_choices_are_numbered_and_a_number_chooses",
    ),
    "Own words are understood": (
        "pure/dialogue/test_understood_words.py::test_a_situation_without_the_services_name_opens_it",
        "pure/dialogue/test_understood_words.py::test_what_is_not_done_here_is_never_a_dead_end",
        "pure/dialogue/test_every_meaning_everywhere.py::test_every_meaning_is_answered_in_every_state",
        "pure/dialogue/test_every_meaning_everywhere.py::test_danger_is_answered_in_every_state_and_loses_nothing",
        "llm/test_conformance.py::test_one_of_the_list_is_chosen",
        "system/test_understood_on_screen.py::test_eight_ways_of_asking_are_answered",
    ),
    "Schemes, helplines and laws": (
        "pure/dialogue/test_knowledge_talk.py::test_a_question_is_answered_word_for_word",
        "pure/dialogue/test_knowledge_talk.py::test_every_card_fits_and_names_its_source_and_its_day",
        "pure/dialogue/test_knowledge_talk.py::test_the_schemes_that_fit_are_listed_and_those_ruled_out_are_not",
    ),
    "Voice notes": (
        "system/test_voice_notes.py::test_a_voice_note_in_hindi_leads_to_the_service_and_answers_its_questions",
    ),
    "A further language is data": (
        "system/test_by_control.py::test_from_sat_sri_akal_to_a_certificate_in_punjabi",
        "pure/dialogue/test_a_further_language.py::test_an_application_is_made_in_it",
        "pure/dialogue/test_a_further_language.py::test_one_word_less_is_found",
    ),
    "People answer": (
        "web/desk/test_talk.py::test_dealt_with_takes_the_citizen_off_the_list",
        "web/desk/test_talk.py::test_an_answer_sent_twice_is_kept_once",
        "web/desk/test_unclear.py::test_the_marked_ones_come_along_as_yaml_for_the_catalogue",
    ),
    "Papers are checked and read": (
        "papers/test_codes_on_papers.py::test_a_signed_code_beats_what_was_read",
        "papers/test_codes_on_papers.py::test_a_signed_file_is_as_good_as_a_card",
        "papers/test_photographs.py::test_a_photographed_paper_is_recognised_and_read",
        "papers/test_wrong_papers.py::test_a_blurred_photograph_is_called_blurred",
        "pure/dialogue/test_papers.py::test_what_was_read_is_filed_as_read_only_if_it_was_left_as_it_was",
        "pure/dialogue/test_state.py::test_an_aadhaar_number_is_masked_before_it_is_kept",
    ),
    "Fees": (
        "gateway/test_to_dastak.py::test_a_click_on_the_pay_page_settles_the_order_once",
        "apps/payments/test_receipts.py::test_numbers_follow_each_other_in_each_financial_year",
        "apps/payments/test_settling.py::test_a_payment_after_expiry_still_settles",
        "house/cli/test_chat.py::test_a_fee_is_paid_and_a_receipt_comes_in_hindi",
    ),
    "The desk": (
        "web/desk/test_sign_in.py::test_password_then_code_opens_the_desk_in_a_new_session",
        "web/desk/test_queue.py::test_the_most_urgent_stands_first_with_its_days_in_words",
        "apps/casework/test_queries.py::test_the_case_is_on_one_screen",
        "web/desk/test_in_a_browser.py::test_a_case_is_opened_shown_and_decided_by_keys_alone",
    ),
    "Certificates": (
        "certificates/test_signing.py::test_pdfsig_finds_the_signature_valid_over_the_whole_document",
        "certificates/test_verify_pages.py::test_an_issued_file_is_valid_and_a_changed_one_is_altered",
        "pure/dialogue/test_applications_talk.py::test_one_of_several_certificates_is_chosen_and_sent",
        "system/test_by_control.py::test_from_hi_to_a_signed_certificate",
    ),
    "From the first table on": (
        "apps/casework/test_queries.py::test_the_database_itself_hides_every_table_from_chitra",
        "apps/test_vault.py::test_a_sealed_field_is_clear_in_python_and_unreadable_in_the_database",
        "apps/test_audit_chain.py::test_tampering_behind_the_triggers_back_is_found",
        "house/test_promises.py::test_a_published_version_cannot_be_changed_or_removed",
        "system/test_check_config.py::test_a_demo_that_runs_is_in_order",
    ),
}
