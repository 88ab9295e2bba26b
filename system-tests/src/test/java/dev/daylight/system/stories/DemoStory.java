package dev.daylight.system.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.system.demo.Demo;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DemoStory {

    @Test
    void theWholeStoryIsTrueOnAFreshStack() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);

        int steps = new Demo(SharedStack.get().cast(), out).tell();

        System.out.println(told.toString(StandardCharsets.UTF_8));
        assertThat(steps).isGreaterThan(10);
    }
}
