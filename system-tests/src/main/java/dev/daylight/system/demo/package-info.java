/// `./dev demo`: one whole story on the running stack, told step by step to the person who watches.
///
/// It goes through the public interfaces only and works with differences, so it can be told again and again on a
/// stack that already holds data. The first thing that is not so ends it, with a sentence.
@NullMarked
package dev.daylight.system.demo;

import org.jspecify.annotations.NullMarked;
