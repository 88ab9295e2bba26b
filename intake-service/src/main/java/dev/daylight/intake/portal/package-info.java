/// The portal: pages for officers who file by hand. It says and does what the interface for programs says and does, by
/// the same code, in the reader's language. No scripts: every page is a form or a text.
@NullMarked
package dev.daylight.intake.portal;

import org.jspecify.annotations.NullMarked;
