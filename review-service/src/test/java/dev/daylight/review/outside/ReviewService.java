package dev.daylight.review.outside;

import dev.daylight.local.KafkaAndPostgresResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/// Names the outside world of all tests that run the service; it is started once.
@WithTestResource(
        value = KafkaAndPostgresResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "service", value = "review"))
@WithTestResource(value = OutsideWorld.class, scope = TestResourceScope.GLOBAL)
public final class ReviewService {
    private ReviewService() {}
}
