package dev.daylight.system.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.contracts.DataCategory;
import java.util.List;
import java.util.Set;

/// What of a request is granted: categories, accounts by their place in the request, and the time.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Scope(Set<DataCategory> categories, List<Integer> accounts, RequestDraft.Span period) {}
