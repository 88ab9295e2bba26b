package dev.daylight.intake.access;

import dev.daylight.intake.agency.AgencyStatus;

/// How an agency and one subject of it stand at this moment.
record Standing(AgencyStatus agency, boolean enrolled) {}
