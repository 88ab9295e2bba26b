/// Requests without a paper, because somebody is in imminent danger. They are filed with a signed statement, and the
/// data are preserved at once; here comes the paper that they owe, and here is noticed when it does not come. Whether
/// something may be disclosed before the paper is there is the operator's decision, and by default it is no.
@NullMarked
package dev.daylight.intake.emergency;

import org.jspecify.annotations.NullMarked;
