"""Every word on the pay pages, in English and Hindi."""

LANGUAGES = ("en", "hi")


def _both(english: str, hindi: str) -> dict[str, str]:
    return {"en": english, "hi": hindi}


WORDS: dict[str, dict[str, str]] = {
    "pay": _both("Pay", "भुगतान करें"),
    "amount": _both("Amount", "राशि"),
    "until": _both("Pay before", "इससे पहले भुगतान करें"),
    "sandbox": _both(
        "Sandbox gateway: no real money moves here.",
        "यह परीक्षण गेटवे है: यहाँ असली पैसा नहीं कटता।",
    ),
    "secure": _both(
        "Check the name and the amount before you pay. No one from the office will ever ask "
        "for your PIN or OTP.",
        "भुगतान से पहले नाम और राशि देख लें। कार्यालय से कोई भी आपका पिन या ओटीपी कभी नहीं पूछेगा।",
    ),
    "upi": _both("UPI", "यूपीआई"),
    "upi_scan": _both("Scan with any UPI app on another phone", "किसी दूसरे फ़ोन के यूपीआई ऐप से स्कैन करें"),
    "upi_open": _both("Pay with a UPI app on this phone", "इस फ़ोन के यूपीआई ऐप से भुगतान करें"),
    "upi_to": _both("UPI ID", "यूपीआई आईडी"),
    "test": _both("Test: what should the bank answer?", "परीक्षण: बैंक क्या उत्तर दे?"),
    "success": _both("Payment succeeds", "भुगतान सफल हो"),
    "failure": _both("Payment fails", "भुगतान असफल हो"),
    "pending": _both("Stays pending", "लंबित रहे"),
    "other_ways": _both("Other ways to pay", "भुगतान के अन्य तरीके"),
    "card": _both("Debit or credit card", "डेबिट या क्रेडिट कार्ड"),
    "netbanking": _both("Net banking", "नेट बैंकिंग"),
    "card_number": _both("Card number", "कार्ड नंबर"),
    "card_name": _both("Name on card", "कार्ड पर नाम"),
    "card_expiry": _both("Valid to (MM/YY)", "वैधता (माह/वर्ष)"),
    "card_cvv": _both("CVV", "सीवीवी"),
    "card_test": _both(
        "Test card: 4111 1111 1111 1111, any future date, any CVV.",
        "परीक्षण कार्ड: 4111 1111 1111 1111, आगे की कोई भी तिथि, कोई भी सीवीवी।",
    ),
    "card_number_wrong": _both(
        "This card number is not right. Please check it.",
        "यह कार्ड नंबर सही नहीं है। कृपया जाँच लें।",
    ),
    "card_expiry_wrong": _both(
        "The card's date is over or not in the form MM/YY.",
        "कार्ड की तिथि बीत चुकी है या MM/YY के रूप में नहीं है।",
    ),
    "card_cvv_wrong": _both(
        "The CVV is the three or four digits on the card.", "सीवीवी कार्ड पर लिखे तीन या चार अंक हैं।"
    ),
    "continue": _both("Continue", "आगे बढ़ें"),
    "back": _both("Back", "वापस"),
    "choose_bank": _both("Choose your bank", "अपना बैंक चुनें"),
    "bank_page": _both("Confirm at your bank", "अपने बैंक में पुष्टि करें"),
    "otp": _both("One-time password (OTP)", "एक बार का पासवर्ड (ओटीपी)"),
    "otp_hint": _both(
        "Test: the bank's OTP is always 123456.", "परीक्षण: बैंक का ओटीपी हमेशा 123456 है।"
    ),
    "otp_wrong": _both(
        "That OTP is not right. Please try again.", "यह ओटीपी सही नहीं है। कृपया फिर कोशिश करें।"
    ),
    "confirm": _both("Confirm payment", "भुगतान की पुष्टि करें"),
    "done": _both("Payment received", "भुगतान मिल गया"),
    "done_text": _both(
        "Your receipt will come to you on WhatsApp.", "आपकी रसीद व्हाट्सऐप पर आ जाएगी।"
    ),
    "bank_reference": _both("Bank reference (UTR)", "बैंक संदर्भ (यूटीआर)"),
    "failed": _both("Payment did not go through", "भुगतान नहीं हो सका"),
    "failed_text": _both(
        "No money was taken. You can try again.", "कोई पैसा नहीं कटा। आप फिर कोशिश कर सकते हैं।"
    ),
    "try_again": _both("Try again", "फिर कोशिश करें"),
    "waiting": _both("The bank is still working on it", "बैंक अभी पुष्टि कर रहा है"),
    "waiting_text": _both(
        "Do not pay a second time. We will tell you on WhatsApp as soon as the bank answers.",
        "दोबारा भुगतान न करें। बैंक का उत्तर आते ही हम आपको व्हाट्सऐप पर बता देंगे।",
    ),
    "expired": _both("This payment page has expired", "यह भुगतान पृष्ठ अब मान्य नहीं है"),
    "expired_text": _both("Ask for a new payment link in the chat.", "चैट में नया भुगतान लिंक माँगें।"),
    "return": _both("Return", "वापस जाएँ"),
    "unknown": _both("There is no such payment page", "ऐसा कोई भुगतान पृष्ठ नहीं है"),
}

BANKS: dict[str, dict[str, str]] = {
    "test-national": _both("Test National Bank", "टेस्ट नेशनल बैंक"),
    "test-gramin": _both("Test Gramin Bank", "टेस्ट ग्रामीण बैंक"),
    "test-cooperative": _both("Test Co-operative Bank", "टेस्ट सहकारी बैंक"),
}
