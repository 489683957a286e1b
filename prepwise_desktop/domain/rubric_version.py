"""Which version of the written rubric answers are judged by today; known without loading the rubric itself."""

#: changes whenever a criterion or an anchor changes, so that scores of two rubrics are never mixed silently
RUBRIC_VERSION = "1"
