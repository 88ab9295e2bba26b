/// The case: what was filed, where it stands, which moves it allows. States are types and moves are their methods; a
/// move
/// that a state does not have is refused. The personal part stays sealed in object storage and is opened when somebody
/// with the right to see it asks, never kept.
@NullMarked
package dev.daylight.review.casefile;

import org.jspecify.annotations.NullMarked;
