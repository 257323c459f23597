package dev.guanxi.platform.web.records;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.identity.Caller;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** About whom it is asked whether they see a record: what a token of theirs would say. Nobody named is the caller. */
public record Onlooker(
        @QueryParam("person")
        @Size(max = 100)
        @Parameter(description = "For administrators: somebody else, by the subject of their token.", example = "ann")
        @Pattern(regexp = PRINTABLE)
        @Nullable
        String person,

        @QueryParam("role")
        @Size(max = 20)
        @Parameter(description = "A role of that person; repeat it for several.", example = "[\"sales-rep\"]")
        @Nullable
        List<@Pattern(regexp = PRINTABLE) String> roles,

        @QueryParam("team")
        @Size(max = 50)
        @Parameter(description = "A team of that person; repeat it for several.", example = "[\"/sales/east\"]")
        @Nullable
        List<@Pattern(regexp = PRINTABLE) String> teams,

        @QueryParam("partner")
        @Parameter(description = "The partner organisation that the person belongs to.")
        @Nullable
        UUID partner,

        @QueryParam("customer") @Parameter(description = "The customer that the person is.") @Nullable
        UUID customer) {

    private static final String PRINTABLE = "[^\\x00-\\x1F\\x7F]+";

    /** Refuses what a token would say when nobody is named whose token it is. */
    void ensureNobody() {
        ensureField(
                roles().isEmpty() && teams().isEmpty() && partner == null && customer == null,
                "person",
                "sight-person-missing");
    }

    /** Empty when the request names none. */
    @Override
    public List<String> roles() {
        return roles == null ? List.of() : roles;
    }

    /** Empty when the request names none. */
    @Override
    public List<String> teams() {
        return teams == null ? List.of() : teams;
    }

    boolean isSomebodyElse() {
        return person != null;
    }

    Caller caller() {
        var name = String.valueOf(person);
        return new Caller(name, name, Set.copyOf(roles()), Set.copyOf(teams()), partner, customer);
    }
}
