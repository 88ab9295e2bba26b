/// What the OpenAPI document says beyond the code: how an operation is called, what it is for, an example of its body,
/// the roles that may call it and every refusal that a caller may meet. It stands in `openapi/operations.json`, one row
/// for each operation, and tests read the operations from the document: one without its row fails there.
@NullMarked
package dev.daylight.review.interfacedocument;

import org.jspecify.annotations.NullMarked;
