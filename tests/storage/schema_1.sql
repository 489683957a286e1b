BEGIN TRANSACTION;
CREATE TABLE attempt (
        attempt_id TEXT PRIMARY KEY,
        question_id TEXT NOT NULL REFERENCES question ON DELETE CASCADE,
        number INTEGER NOT NULL,
        text TEXT NOT NULL,
        submitted_at REAL NOT NULL,
        seconds REAL NOT NULL,
        self_rating INTEGER,
        hints_used INTEGER NOT NULL,
        UNIQUE (question_id, number)
    ) STRICT
    ;
INSERT INTO "attempt" VALUES('3-0.000-5','3-0.000-2',1,'In February I shipped a change to the tariff cache at Nordvik. Twenty minutes later price quotes for Denmark came back empty, and our support desk started getting calls.

I rolled the change back within nine minutes, then checked the logs and saw that the new cache key left out the country code.

We have not had an empty quote since.',1794336000.0,271.0,3,0);
INSERT INTO "attempt" VALUES('3-0.000-6','3-0.000-3',1,'We have a checklist for it now.',1794336000.0,60.0,NULL,0);
INSERT INTO "attempt" VALUES('3-60.000-11','3-60.000-8',1,'In February I shipped a change to the tariff cache at Nordvik. Twenty minutes later price quotes for Denmark came back empty, and our support desk started getting calls.

I rolled the change back within nine minutes, then checked the logs and saw that the new cache key left out the country code.

We have not had an empty quote since.',1794336060.0,100.0,NULL,0);
CREATE TABLE backup_state (
        only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
        last_at REAL,
        last_file TEXT NOT NULL
    ) STRICT
    ;
CREATE TABLE evaluation (
        evaluation_id INTEGER PRIMARY KEY,
        attempt_id TEXT NOT NULL REFERENCES attempt ON DELETE CASCADE,
        evaluator TEXT NOT NULL,
        rubric_version TEXT NOT NULL,
        prompt_version TEXT NOT NULL,
        score REAL,
        not_scored TEXT,
        input_tokens INTEGER,
        output_tokens INTEGER,
        created_at REAL NOT NULL,
        content TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "evaluation" VALUES(1,'3-0.000-5','offline coach 1 (scripted)','1','',75.0,NULL,NULL,NULL,1794336000.0,'{"evaluator":"offline coach 1 (scripted)","rubric_version":"1","judgements":[{"criterion":"situation_task","points":75.0,"quotes":[{"start":0,"end":21,"text":"In February I shipped"}],"reason":"It stands in the answer."},{"criterion":"own_action","points":75.0,"quotes":[{"start":0,"end":21,"text":"In February I shipped"}],"reason":"It stands in the answer."},{"criterion":"result","points":75.0,"quotes":[{"start":0,"end":21,"text":"In February I shipped"}],"reason":"It stands in the answer."},{"criterion":"reflection","points":75.0,"quotes":[{"start":0,"end":21,"text":"In February I shipped"}],"reason":"It stands in the answer."},{"criterion":"clarity","points":null,"quotes":[],"reason":"This evaluator cannot judge it."}],"strengths":[{"text":"Own steps stand in order.","criterion":"situation_task","quote":{"start":0,"end":21,"text":"In February I shipped"}}],"improvements":[{"text":"Say how many quotes failed, and for how long.","criterion":"reflection","quote":null}],"findings":[{"key_point":"what broke, and for whom","criterion":"situation_task","coverage":"covered","credit":0.9,"quote":{"start":0,"end":21,"text":"In February I shipped"}},{"key_point":"what is different since","criterion":"reflection","coverage":"missing","credit":0.0,"quote":{"start":0,"end":21,"text":"In February I shipped"}}],"follow_up":"How did you know that rolling back was safer than a quick fix?","not_scored":null,"prompt_version":"","input_tokens":null,"output_tokens":null,"created_at":"2026-11-10T18:40:00+00:00"}');
INSERT INTO "evaluation" VALUES(2,'3-60.000-11','offline coach 1 (scripted)','1','',75.0,NULL,NULL,NULL,1794336060.0,'{"evaluator":"offline coach 1 (scripted)","rubric_version":"1","judgements":[{"criterion":"situation_task","points":75.0,"quotes":[{"start":0,"end":21,"text":"In February I shipped"}],"reason":"It stands in the answer."},{"criterion":"own_action","points":75.0,"quotes":[{"start":0,"end":21,"text":"In February I shipped"}],"reason":"It stands in the answer."},{"criterion":"result","points":75.0,"quotes":[{"start":0,"end":21,"text":"In February I shipped"}],"reason":"It stands in the answer."},{"criterion":"reflection","points":75.0,"quotes":[{"start":0,"end":21,"text":"In February I shipped"}],"reason":"It stands in the answer."},{"criterion":"clarity","points":null,"quotes":[],"reason":"This evaluator cannot judge it."}],"strengths":[{"text":"Own steps stand in order.","criterion":"situation_task","quote":{"start":0,"end":21,"text":"In February I shipped"}}],"improvements":[{"text":"Say how many quotes failed, and for how long.","criterion":"reflection","quote":null}],"findings":[{"key_point":"what broke, and for whom","criterion":"situation_task","coverage":"covered","credit":0.9,"quote":{"start":0,"end":21,"text":"In February I shipped"}},{"key_point":"what is different since","criterion":"reflection","coverage":"missing","credit":0.0,"quote":{"start":0,"end":21,"text":"In February I shipped"}}],"follow_up":"How did you know that rolling back was safer than a quick fix?","not_scored":null,"prompt_version":"","input_tokens":null,"output_tokens":null,"created_at":"2026-11-10T18:41:00+00:00"}');
CREATE TABLE journal (
        question_id TEXT PRIMARY KEY REFERENCES question ON DELETE CASCADE,
        text TEXT NOT NULL,
        kept_at REAL NOT NULL
    ) STRICT
    ;
INSERT INTO "journal" VALUES('3-0.000-4','half a sen',1794336000.0);
CREATE TABLE original_file (
        sha256 TEXT PRIMARY KEY,
        format TEXT NOT NULL,
        content BLOB NOT NULL
    ) STRICT
    ;
CREATE TABLE preference (
        profile_id TEXT NOT NULL,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (profile_id, name)
    ) STRICT, WITHOUT ROWID
    ;
CREATE TABLE profile (
        profile_id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        created_at REAL NOT NULL
    ) STRICT
    ;
INSERT INTO "profile" VALUES('ines','Ines Halvorsen',1794336000.0);
CREATE TABLE question (
        question_id TEXT PRIMARY KEY,
        session_id TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
        position INTEGER NOT NULL,
        parent_id TEXT REFERENCES question ON DELETE CASCADE,
        key TEXT NOT NULL,
        kind TEXT NOT NULL,
        competency TEXT NOT NULL,
        difficulty TEXT NOT NULL,
        text TEXT NOT NULL,
        ground_source TEXT NOT NULL,
        ground_line INTEGER,
        ground_text TEXT NOT NULL,
        content TEXT NOT NULL,
        skipped INTEGER NOT NULL,
        flagged INTEGER NOT NULL,
        note TEXT NOT NULL,
        seconds REAL NOT NULL,
        hints_open INTEGER NOT NULL,
        UNIQUE (session_id, position)
    ) STRICT
    ;
INSERT INTO "question" VALUES('3-0.000-2','3-0.000-1',0,NULL,'broke-production','behavioral','ownership','senior','Tell me about a change you shipped that broke something in production. What did you do?','resume',9,'On call for 11 services; wrote the runbook the team still uses.','{"key":"broke-production","kind":"behavioral","competency":"ownership","difficulty":"senior","text":"Tell me about a change you shipped that broke something in production. What did you do?","key_points":[{"text":"what broke, and for whom","criterion":"situation_task"},{"text":"what is different since","criterion":"reflection"}],"strong":"","weak":"","probes":[],"hints":["Say what broke for whom before you say what you did.","Name your own first step, and why it came first.","End with what is different since."],"expected_seconds":240,"ground":{"source":"resume","line":9,"text":"On call for 11 services; wrote the runbook the team still uses."},"language":"en"}',0,0,'',271.0,0);
INSERT INTO "question" VALUES('3-0.000-3','3-0.000-1',1,NULL,'second','behavioral','ownership','senior','Tell me about a change you shipped that broke something in production. What did you do?','resume',9,'On call for 11 services; wrote the runbook the team still uses.','{"key":"second","kind":"behavioral","competency":"ownership","difficulty":"senior","text":"Tell me about a change you shipped that broke something in production. What did you do?","key_points":[{"text":"what broke, and for whom","criterion":"situation_task"},{"text":"what is different since","criterion":"reflection"}],"strong":"","weak":"","probes":[],"hints":["Say what broke for whom before you say what you did.","Name your own first step, and why it came first.","End with what is different since."],"expected_seconds":240,"ground":{"source":"resume","line":9,"text":"On call for 11 services; wrote the runbook the team still uses."},"language":"en"}',0,0,'',60.0,0);
INSERT INTO "question" VALUES('3-0.000-4','3-0.000-1',2,NULL,'third','behavioral','ownership','senior','Tell me about a change you shipped that broke something in production. What did you do?','resume',9,'On call for 11 services; wrote the runbook the team still uses.','{"key":"third","kind":"behavioral","competency":"ownership","difficulty":"senior","text":"Tell me about a change you shipped that broke something in production. What did you do?","key_points":[{"text":"what broke, and for whom","criterion":"situation_task"},{"text":"what is different since","criterion":"reflection"}],"strong":"","weak":"","probes":[],"hints":["Say what broke for whom before you say what you did.","Name your own first step, and why it came first.","End with what is different since."],"expected_seconds":240,"ground":{"source":"resume","line":9,"text":"On call for 11 services; wrote the runbook the team still uses."},"language":"en"}',0,1,'',12.5,0);
INSERT INTO "question" VALUES('3-60.000-8','3-60.000-7',0,NULL,'broke-production','behavioral','ownership','senior','Tell me about a change you shipped that broke something in production. What did you do?','resume',9,'On call for 11 services; wrote the runbook the team still uses.','{"key":"broke-production","kind":"behavioral","competency":"ownership","difficulty":"senior","text":"Tell me about a change you shipped that broke something in production. What did you do?","key_points":[{"text":"what broke, and for whom","criterion":"situation_task"},{"text":"what is different since","criterion":"reflection"}],"strong":"","weak":"","probes":[],"hints":["Say what broke for whom before you say what you did.","Name your own first step, and why it came first.","End with what is different since."],"expected_seconds":240,"ground":{"source":"resume","line":9,"text":"On call for 11 services; wrote the runbook the team still uses."},"language":"en"}',0,0,'',100.0,0);
INSERT INTO "question" VALUES('3-60.000-9','3-60.000-7',1,NULL,'second','behavioral','ownership','senior','Tell me about a change you shipped that broke something in production. What did you do?','resume',9,'On call for 11 services; wrote the runbook the team still uses.','{"key":"second","kind":"behavioral","competency":"ownership","difficulty":"senior","text":"Tell me about a change you shipped that broke something in production. What did you do?","key_points":[{"text":"what broke, and for whom","criterion":"situation_task"},{"text":"what is different since","criterion":"reflection"}],"strong":"","weak":"","probes":[],"hints":["Say what broke for whom before you say what you did.","Name your own first step, and why it came first.","End with what is different since."],"expected_seconds":240,"ground":{"source":"resume","line":9,"text":"On call for 11 services; wrote the runbook the team still uses."},"language":"en"}',0,0,'',0.0,0);
INSERT INTO "question" VALUES('3-60.000-10','3-60.000-7',2,NULL,'third','behavioral','ownership','senior','Tell me about a change you shipped that broke something in production. What did you do?','resume',9,'On call for 11 services; wrote the runbook the team still uses.','{"key":"third","kind":"behavioral","competency":"ownership","difficulty":"senior","text":"Tell me about a change you shipped that broke something in production. What did you do?","key_points":[{"text":"what broke, and for whom","criterion":"situation_task"},{"text":"what is different since","criterion":"reflection"}],"strong":"","weak":"","probes":[],"hints":["Say what broke for whom before you say what you did.","Name your own first step, and why it came first.","End with what is different since."],"expected_seconds":240,"ground":{"source":"resume","line":9,"text":"On call for 11 services; wrote the runbook the team still uses."},"language":"en"}',0,0,'',0.0,0);
CREATE TABLE resume (
        resume_id TEXT PRIMARY KEY,
        profile_id TEXT NOT NULL REFERENCES profile ON DELETE CASCADE,
        sha256 TEXT NOT NULL REFERENCES original_file,
        file_name TEXT NOT NULL,
        added_at REAL NOT NULL,
        seconds REAL NOT NULL,
        understood TEXT NOT NULL,
        corrections TEXT NOT NULL
    ) STRICT
    ;
CREATE TABLE session (
        session_id TEXT PRIMARY KEY,
        profile_id TEXT NOT NULL REFERENCES profile ON DELETE CASCADE,
        resume_id TEXT REFERENCES resume ON DELETE SET NULL,
        candidate_name TEXT NOT NULL,
        role TEXT NOT NULL,
        company TEXT NOT NULL,
        experience_level TEXT NOT NULL,
        job_description TEXT NOT NULL,
        interview_date REAL,
        mode TEXT NOT NULL,
        session_type TEXT NOT NULL,
        status TEXT NOT NULL,
        created_at REAL NOT NULL,
        scheduled_for REAL,
        started_at REAL,
        ended_at REAL,
        deleted_at REAL,
        interrupted INTEGER NOT NULL,
        total_minutes INTEGER,
        seed INTEGER NOT NULL,
        mix TEXT NOT NULL,
        evaluator TEXT NOT NULL,
        rubric_version TEXT NOT NULL,
        seconds REAL NOT NULL,
        current INTEGER NOT NULL,
        question_count INTEGER NOT NULL,
        answered_count INTEGER NOT NULL,
        scored_count INTEGER NOT NULL,
        score REAL
    ) STRICT
    ;
INSERT INTO "session" VALUES('3-0.000-1','ines',NULL,'Ines Halvorsen','Senior Backend Engineer','Quillbank','senior','',NULL,'practice','behavioral','in_progress',1794336000.0,NULL,1794336000.0,NULL,NULL,0,NULL,7,'{"technical":0,"behavioral":3,"system_design":0,"coding":0}','offline coach 1 (scripted)','1',343.5,0,3,2,1,75.0);
INSERT INTO "session" VALUES('3-60.000-7','ines',NULL,'Ines Halvorsen','Senior Backend Engineer','Quillbank','senior','',NULL,'mock','behavioral','paused',1794336060.0,NULL,1794336060.0,NULL,NULL,0,30,7,'{"technical":0,"behavioral":3,"system_design":0,"coding":0}','offline coach 1 (scripted)','1',100.0,0,3,1,1,75.0);
CREATE TABLE target (
        profile_id TEXT PRIMARY KEY REFERENCES profile ON DELETE CASCADE,
        role TEXT NOT NULL,
        company TEXT NOT NULL,
        experience_level TEXT NOT NULL,
        job_description TEXT NOT NULL,
        interview_date REAL,
        session_type TEXT NOT NULL,
        mix TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "target" VALUES('ines','Senior Backend Engineer','','mid','',NULL,'mixed','{"technical":2,"behavioral":2,"system_design":0}');
CREATE INDEX resume_of_profile ON resume (profile_id, added_at);
CREATE INDEX session_of_profile ON session (profile_id, deleted_at, created_at);
CREATE INDEX evaluation_of_attempt ON evaluation (attempt_id);
COMMIT;
PRAGMA user_version = 1;
