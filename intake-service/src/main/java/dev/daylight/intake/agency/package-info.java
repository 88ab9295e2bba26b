/// Agencies that may ask for data. One person of the compliance department registers an agency, a second one certifies
/// it; changing anything about it undoes the certification. The certificate checked here is the one to which every
/// package for the agency will be encrypted, so whoever could swap it alone could read what is disclosed.
@NullMarked
package dev.daylight.intake.agency;

import org.jspecify.annotations.NullMarked;
