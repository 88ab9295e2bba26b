package dev.daylight.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The interface of this service, read by reflection: it must be impossible to get a file out of it or to ask it about
/// a hash, whatever resource is added one day.
class NothingShowsAFileTest {

    private static final Set<Class<?>> NUMBERS = Set.of(int.class, long.class);
    private static final Set<Class<?>> PLAIN =
            Set.of(String.class, boolean.class, int.class, long.class, Long.class, Instant.class, LocalDate.class);

    @Test
    void everyRequestOnlyReadsAndOnlyTakesNumbers() throws Exception {
        List<Method> requests = requests();

        assertThat(requests).isNotEmpty();
        assertThat(requests).allMatch(method -> method.isAnnotationPresent(GET.class));
        assertThat(requests)
                .allSatisfy(method -> assertThat(NUMBERS).containsAll(Arrays.asList(method.getParameterTypes())));
    }

    @Test
    void everyAnswerIsMadeOfCountsDatesAndWords() throws Exception {
        for (Method method : requests()) {
            assertPlain(method.getGenericReturnType(), new HashSet<>());
        }
    }

    private static void assertPlain(Type type, Set<Type> seen) {
        if (!seen.add(type) || type instanceof Class<?> simple && (PLAIN.contains(simple) || simple.isEnum())) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            assertThat(generic.getRawType()).isIn(List.class, Map.class);
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> assertPlain(argument, seen));
            return;
        }
        assertThat(type).as("an answer is a record of plain values").isInstanceOfSatisfying(Class.class, answer -> {
            assertThat(answer.isRecord()).as(answer.getName() + " is a record").isTrue();
            for (RecordComponent part : ((Class<?>) answer).getRecordComponents()) {
                assertThat(part.getName().toLowerCase(java.util.Locale.ROOT))
                        .doesNotContain("md5", "sha1", "sha256", "digest", "fingerprint", "bytes", "key");
                assertPlain(part.getGenericType(), seen);
            }
        });
    }

    private static List<Method> requests() throws Exception {
        List<Method> requests = new ArrayList<>();
        for (Class<?> type : classes()) {
            if (type.isAnnotationPresent(Path.class)) {
                for (Method method : type.getDeclaredMethods()) {
                    boolean request = Arrays.stream(method.getAnnotations())
                            .anyMatch(annotation ->
                                    annotation.annotationType().isAnnotationPresent(jakarta.ws.rs.HttpMethod.class)
                                            || annotation.annotationType() == Path.class);
                    if (request) {
                        requests.add(method);
                    }
                }
            }
        }
        return requests;
    }

    /// Every class of the service as it was compiled.
    private static List<Class<?>> classes() throws IOException, ClassNotFoundException {
        java.nio.file.Path root = java.nio.file.Path.of("target", "classes");
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<java.nio.file.Path> files = Files.walk(root.resolve("dev/daylight/scanner"))) {
            for (java.nio.file.Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                if (!name.endsWith("package-info")) {
                    classes.add(Class.forName(name, false, NothingShowsAFileTest.class.getClassLoader()));
                }
            }
        }
        return classes;
    }
}
