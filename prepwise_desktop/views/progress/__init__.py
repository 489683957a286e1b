"""Progress: scores over time, by competency and type, time, days of practice and milestones."""
