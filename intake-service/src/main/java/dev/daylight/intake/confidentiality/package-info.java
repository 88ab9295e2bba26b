/// Orders that forbid telling the person concerned, as agencies bring them after filing: a new one, an extension, a
/// lift. What is filed here only claims; review looks at the papers, and until it has, every claim that holds a notice
/// holds it, and none that would free one does.
@NullMarked
package dev.daylight.intake.confidentiality;

import org.jspecify.annotations.NullMarked;
