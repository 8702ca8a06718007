"""Rules of Flow JSON, found when a Flow is uploaded and held against it when it is published."""
