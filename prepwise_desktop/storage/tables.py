"""One Row for each table that Peewee words something for, as migrations made it; a Row never leaves storage."""

import peewee
from peewee import BlobField, CompositeKey, FloatField, IntegerField, Model

from prepwise_desktop.domain.plain_sight import whole


class TextField(peewee.TextField):
    """Text as SQLite takes it: a half of a character would raise instead of being kept."""

    def db_value(self, value: str | None) -> str | None:
        return None if value is None else whole(value)


class OriginalFileRow(Model):
    sha256 = TextField(primary_key=True)
    format = TextField()
    content = BlobField()

    class Meta:
        table_name = "original_file"


class ResumeRow(Model):
    resume_id = TextField(primary_key=True)
    profile_id = TextField()
    sha256 = TextField()
    file_name = TextField()
    added_at = FloatField()
    seconds = FloatField()
    understood = TextField()
    corrections = TextField()

    class Meta:
        table_name = "resume"


class TargetRow(Model):
    profile_id = TextField(primary_key=True)
    role = TextField()
    company = TextField()
    experience_level = TextField()
    job_description = TextField()
    interview_date = FloatField(null=True)
    session_type = TextField()
    mix = TextField()
    mode = TextField()
    total_minutes = IntegerField(null=True)

    class Meta:
        table_name = "target"


class SessionRow(Model):
    session_id = TextField(primary_key=True)
    profile_id = TextField()
    resume_id = TextField(null=True)
    candidate_name = TextField()
    role = TextField()
    company = TextField()
    experience_level = TextField()
    job_description = TextField()
    interview_date = FloatField(null=True)
    mode = TextField()
    session_type = TextField()
    status = TextField()
    created_at = FloatField()
    scheduled_for = FloatField(null=True)
    started_at = FloatField(null=True)
    ended_at = FloatField(null=True)
    deleted_at = FloatField(null=True)
    interrupted = IntegerField()
    total_minutes = IntegerField(null=True)
    seed = IntegerField()
    mix = TextField()
    evaluator = TextField()
    rubric_version = TextField()
    seconds = FloatField()
    current = IntegerField()
    question_count = IntegerField()
    answered_count = IntegerField()
    scored_count = IntegerField()
    score = FloatField(null=True)
    assessment_version = TextField()
    waiting_count = IntegerField()
    skipped_count = IntegerField()
    utc_offset = IntegerField()

    class Meta:
        table_name = "session"


class PauseRow(Model):
    pause_id = IntegerField(primary_key=True)
    session_id = TextField()
    began_at = FloatField()
    ended_at = FloatField(null=True)

    class Meta:
        table_name = "pause"


class RubricRow(Model):
    version = TextField(primary_key=True)
    content = TextField()

    class Meta:
        table_name = "rubric"


class QuestionRow(Model):
    question_id = TextField(primary_key=True)
    session_id = TextField()
    position = IntegerField()
    parent_id = TextField(null=True)
    key = TextField()
    kind = TextField()
    competency = TextField()
    difficulty = TextField()
    text = TextField()
    ground_source = TextField()
    ground_line = IntegerField(null=True)
    ground_text = TextField()
    content = TextField()
    skipped = IntegerField()
    flagged = IntegerField()
    note = TextField()
    seconds = FloatField()
    hints_open = IntegerField()
    limit_seconds = FloatField(null=True)

    class Meta:
        table_name = "question"


class AttemptRow(Model):
    attempt_id = TextField(primary_key=True)
    question_id = TextField()
    number = IntegerField()
    text = TextField()
    submitted_at = FloatField()
    seconds = FloatField()
    self_rating = IntegerField(null=True)
    hints_used = IntegerField()

    class Meta:
        table_name = "attempt"


class EvaluationRow(Model):
    evaluation_id = IntegerField(primary_key=True)
    attempt_id = TextField()
    evaluator = TextField()
    rubric_version = TextField()
    prompt_version = TextField()
    score = FloatField(null=True)
    not_scored = TextField(null=True)
    input_tokens = IntegerField(null=True)
    output_tokens = IntegerField(null=True)
    created_at = FloatField()
    content = TextField()
    rescored = IntegerField()

    class Meta:
        table_name = "evaluation"


class StrongerAnswerRow(Model):
    stronger_answer_id = IntegerField(primary_key=True)
    attempt_id = TextField()
    maker = TextField()
    created_at = FloatField()
    content = TextField()

    class Meta:
        table_name = "stronger_answer"


class ConsentRow(Model):
    profile_id = TextField()
    host = TextField()
    agreed_at = FloatField()

    class Meta:
        table_name = "consent"
        primary_key = CompositeKey("profile_id", "host")


class MilestoneRow(Model):
    profile_id = TextField()
    key = TextField()
    achieved_at = FloatField()
    told = IntegerField()

    class Meta:
        table_name = "milestone"
        primary_key = CompositeKey("profile_id", "key")


class StoryRow(Model):
    story_id = TextField(primary_key=True)
    profile_id = TextField()
    session_id = TextField(null=True)
    question_id = TextField(null=True)
    title = TextField()
    situation = TextField()
    task = TextField()
    action = TextField()
    result = TextField()
    competencies = TextField()
    kept_at = FloatField()
    changed_at = FloatField()
    deleted_at = FloatField(null=True)

    class Meta:
        table_name = "story"


class BackupStateRow(Model):
    only_row = IntegerField(primary_key=True)
    last_at = FloatField(null=True)
    last_file = TextField()

    class Meta:
        table_name = "backup_state"


ROWS = (
    OriginalFileRow,
    ResumeRow,
    TargetRow,
    SessionRow,
    PauseRow,
    RubricRow,
    QuestionRow,
    AttemptRow,
    EvaluationRow,
    StrongerAnswerRow,
    ConsentRow,
    MilestoneRow,
    StoryRow,
    BackupStateRow,
)
