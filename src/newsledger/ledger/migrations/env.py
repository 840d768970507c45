"""What Alembic runs: the migrations, over the connection that ``upgrade`` hands in."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
context.run_migrations()
