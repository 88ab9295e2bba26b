/// The people and programs that may act in an agency's name. An officer is proposed by a colleague who is
/// enrolled already and confirmed by the agency's administrator; the first ones, administrators and
/// programs are proposed and confirmed by two people of the compliance department after a call back. What
/// the compliance department took away, it alone gives back. No path enrols anybody because they can read
/// a mailbox: mailboxes are stolen.
@NullMarked
package dev.daylight.intake.enrolment;

import org.jspecify.annotations.NullMarked;
