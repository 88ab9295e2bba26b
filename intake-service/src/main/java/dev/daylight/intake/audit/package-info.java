/// Who did what when: one row for every filing, certification, read and download, written in the same transaction as
/// what it tells of. The database itself refuses to change or remove a row, whoever is connected.
@NullMarked
package dev.daylight.intake.audit;

import org.jspecify.annotations.NullMarked;
