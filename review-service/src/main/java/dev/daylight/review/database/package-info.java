/// The thinnest shell over JDBC that keeps statements readable: rows in, rows out. Every call joins the transaction
/// under
/// way. Statements stand in the features, beside the rules that they serve.
@NullMarked
package dev.daylight.review.database;

import org.jspecify.annotations.NullMarked;
