package dev.daylight.intake.outside;

import dev.daylight.local.KafkaAndPostgresResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/// Names the outside world of all tests that run the service; it is started once.
@WithTestResource(
        value = KafkaAndPostgresResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "service", value = "intake"))
@WithTestResource(value = Outside.class, scope = TestResourceScope.GLOBAL)
public final class IntakeService {
    private IntakeService() {}
}
