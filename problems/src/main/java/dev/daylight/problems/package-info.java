/// The edge of every service: what comes in before any resource is found. Whatever is wrong with an address, a body, a
/// header or a token, the answer is an `application/problem+json` document with a type that never changes, and the same
/// one in all services. What is wrong with the content is each service's own business and stays there.
@NullMarked
package dev.daylight.problems;

import org.jspecify.annotations.NullMarked;
