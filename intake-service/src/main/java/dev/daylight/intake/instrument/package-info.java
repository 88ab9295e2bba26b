/// The paper on which a request rests. At the door a file is taken for what its content is, whatever it
/// is called: a PDF, or a signed container with exactly one PDF in it. It is only asked whether a person
/// will be able to read it, whether it is harmful, and what a machine can say of who issued it. Whether
/// it is a lawful order is a reviewer's question.
///
/// Files are hostile until shown otherwise: containers are measured before anything is unpacked, streams
/// of a PDF are measured before a library opens them, and what is unusual about a readable file is
/// remarked for the reviewer. Nothing is ever shown in a page of ours; the file leaves as an attachment
/// only.
@NullMarked
package dev.daylight.intake.instrument;

import org.jspecify.annotations.NullMarked;
