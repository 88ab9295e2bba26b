/// What the provider's storage tells about files of its customers.
@NullMarked
package dev.daylight.contracts.storage;

import org.jspecify.annotations.NullMarked;
