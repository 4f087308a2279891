"""Words beside badges, and what they name. The browser extension reads the same."""

from verifier.locate.labels import MAX_LABEL, agree, words_of

# Texts of which the first that names something is the label.
LABELS = (
    (("Show credential", "Cloud Basics"), "Cloud Basics"),
    (("View badge", "https://www.credly.com/badges/1", "Cloud  Basics\n2024"), "Cloud Basics 2024"),
    (("March 2024", "12/03/2024", "Welder"), "Welder"),
    (("see www.credly.com/badges/1 for Welder",), "see for Welder"),
    (("証明書を表示", "統計学入門"), "統計学入門"),
    (("統計学入門：https://uni.example/badges/1",), "統計学入門："),
    (("Credential ID 12345",), ""),
    (("Credential ID 36ceb654", "ID: UC-12ab34", "Certificate No. 7"), ""),
    (("（証明）", "証明書番号12345", "2024年3月取得", "証明書を確認する"), ""),
    (("", "  ", "…"), ""),
    ((), ""),
    (("w" * 500,), "w" * MAX_LABEL),
)
# A label and the name of a badge that may well be the same.
AGREEING = (
    ("Cloud Basics", "Cloud Basics"),
    ("CLOUD-BASICS (Credly), 2024", "Cloud Basics"),
    ("AWS", "AWS Certified Solutions Architect"),
    ("Solutions Architect, AWS certified", "AWS Certified Solutions Architect"),
    ("Ｃｌｏｕｄ Basics", "Cloud Basics"),
    ("統計学入門（2024年）", "統計学入門"),
    ("Statistics, Example University, 12/03/2024", "Statistics"),
    ("Statistics 2024", "Statistics 101"),
    ("Solution Architect (AWS certified)", "AWS Certified Solutions Architect"),
    ("Show credential", "Cloud Basics"),
    ("Credential ID 36ceb654", "Cloud Basics"),
    ("（証明）", "Cloud Basics"),
    ("統計学101", "Statistics 101"),
    ("AWS認定ソリューションアーキテクト", "AWS Certified Solutions Architect"),
    ("Основы статистики", "Statistics 101"),
    ("Статистика 101", "Statistics 101"),
    ("Στατιστική 101", "Statistics 101"),
    ("Хакатон", "Welder"),  # a small т is no t
    ("Курс МВА", "Statistics 101"),  # among words that are Cyrillic beyond doubt
    ("МВА", "МВА"),
    ("МВА", "MBA"),
    ("МВА", "Диплом МВА"),
    ("СОН", "Сон и отдых"),
    ("ОТ", "Охрана труда (ОТ)"),
    ("ΤΟ ΒΗΜΑ", "ΤΟ ΒΗΜΑ"),
    ("ΜΒΑ in ΙΤ", "MBA in IT"),
    ("ССNA 200", "ССNA 200"),  # Cyrillic letters by mistake
    ("", "Cloud Basics"),
    ("Cloud Basics", ""),
    ("CloudBasics (2024)", "Cloud Basics"),
    ("Certified Webmaster", "Web Master"),
    ("AI人材", "生成AI人材育成"),  # where no space is between words, one begins anywhere
    ("หลักสูตรสถิติ", "สถิติ"),
    ("My profile", "Cloud Basics"),
    ("Ceramics " * 22 + "Ce", "Ceramics " * 22 + "C…"),  # cut, both of them
)
# A label and the name of another badge.
DIFFERENT = (
    ("Doctor of Medicine", "Basket Weaving"),
    ("Project Management Professional", "Introduction to Basket Weaving"),
    ("医師免許", "統計学入門"),
    ("Statistics 501", "Statistics 101"),
    ("Statistics 501", "Statistics for Beginners"),
    ("Master of Statistics", "Statistics 201"),
    ("統計学501", "Statistics 101"),
    ("統計学101, Doctor of Medicine", "Statistics 101"),
    ("Dосtor of Mеdicine", "Statistics 101"),  # with Cyrillic letters among the Latin ones
    ("МВА", "Statistics 101"),  # with no other than Cyrillic letters, and each looks Latin
    ("МВА НЕС 101", "Statistics 101"),
    ("СРА", "Statistics 101"),
    ("Statistics МВА", "Statistics 101"),
    ("МВА取得", "Statistics 101"),
    ("МВА", "Статистика 101"),
    ("ΜΒΑ", "Statistics 101"),  # the same in Greek ones
    ("ΜΒΑ in ΙΤ", "Statistics 101"),
    ("ＭＢＡ", "Statistics 101"),
    ("ᴍʙᴀ", "Statistics 101"),
    ("AZ-900", "AZ-104"),
    ("Certificate issued by Uni of Examples, 2024", "Statistics 101"),  # whoever that is
    ("Solutions Architect Professional", "Solutions Architect Associate"),
    ("Certified Aircraft Maintenance Captain", "AI"),  # letters within a word are no word
    ("MIT", "Summit attendee"),
    ("Master", "Webmaster basics"),
    ("Doctor", "Doctoral Info Day"),
    ("Doctor…", "Doctoral Info Day"),
)
ISSUER = "University of Examples moodle.example"
NAMES_OF_THE_ISSUER = (
    "Certificate issued by Uni of Examples, 2024",
    "University of Examples",
    "moodle.example",
)
CYRILLIC_ISSUER = "МТС Образование moodle.example"  # which "МТС" names: each letter of that looks Latin
PLACE = "moodle.example"
CLAIMED = "University of Examples"
# Labels for "Statistics 101" of an issuer of which no more than its place is proven.
BESIDE_A_CLAIM = (
    "Statistics 101, Uni of Examples",
    "University of Examples - Statistics",
    "Certificate in Statistics, issued by Uni of Examples (2024)",
    "統計学101 (University of Examples)",
    "moodle.example",
)
# A label, the name of a badge, and the name that it claims for its issuer.
NO_MORE_THAN_A_CLAIM = (
    ("Doctor of Medicine, Harvard", "Attendance", "Doctor of Medicine Harvard University"),
    ("Doctor of Medicine 101", "Attendance 101", "Doctor of Medicine Harvard University"),
    ("Data Science", "Welcome Day", "Data Science Academy"),
    ("University of Examples", "Statistics 101", CLAIMED),
)


def agreed(label, name, *, issuer="", claimed=""):
    """Compare texts that are not taken apart yet."""
    return agree(words_of(label), words_of(name), issuer=words_of(issuer), claimed=words_of(claimed))
