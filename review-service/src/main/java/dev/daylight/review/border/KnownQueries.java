package dev.daylight.review.border;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// A query parameter that the operation does not know is refused: whoever mistypes the name of a filter would take the
/// whole list for the filtered one.
class KnownQueries {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public @Nullable Response check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null || !request.getUriInfo().getPath().startsWith("/v1")) {
            return null;
        }
        Set<String> names = known.computeIfAbsent(method, KnownQueries::namesOf);
        List<Violation> unknown = request.getUriInfo().getQueryParameters().keySet().stream()
                .filter(name -> !names.contains(name))
                .map(_ -> new Violation("", "The operation does not know a parameter of the query."))
                .distinct()
                .toList();
        return unknown.isEmpty() ? null : Problem.invalid(unknown).answer();
    }

    private static Set<String> namesOf(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields())
                                .map(field -> nameOf(field, field.getName()))
                        : Stream.of(nameOf(parameter, parameter.getName())))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String nameOf(AnnotatedElement element, String own) {
        QueryParam named = element.getAnnotation(QueryParam.class);
        if (named != null) {
            return named.value();
        }
        RestQuery query = element.getAnnotation(RestQuery.class);
        return query == null ? "" : query.value().isEmpty() ? own : query.value();
    }
}
