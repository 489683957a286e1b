"""What is kept, in one SQLite file; Peewee stays inside."""
