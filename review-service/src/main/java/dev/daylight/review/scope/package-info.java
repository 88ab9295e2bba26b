/// Accounts, categories and period that may leave the house, and the filter that holds an export to them. Pure: no
/// database, no network, so that properties can be tried on it by the thousand.
@NullMarked
package dev.daylight.review.scope;

import org.jspecify.annotations.NullMarked;
