package dev.guanxi.platform.web;

import com.fasterxml.jackson.core.JacksonException;
import dev.guanxi.platform.domain.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.hibernate.StaleStateException;

/** Says of one of several things that a request asks for why it was not done, as if it had been asked for by itself. */
@ApplicationScoped
public class Refusals {
    private final ProblemMappers mappers;

    Refusals(Problems problems) {
        this.mappers = new ProblemMappers(problems);
    }

    /** The problem that a request would have been answered with; what is our own fault is in the log, and a 500. */
    public Problem of(Throwable failure) {
        return (Problem) answer(failure).getEntity();
    }

    private Response answer(Throwable failure) {
        return switch (failure) {
            case DomainException refusal -> mappers.refusal(refusal);
            case ConstraintViolationException invalid -> mappers.violations(invalid);
            case JacksonException unreadable -> mappers.unreadable(unreadable);
            case OptimisticLockException outrun -> mappers.outrun(outrun);
            case StaleStateException outrun -> mappers.outrun(outrun);
            case WebApplicationException other -> mappers.web(other);
            default -> mappers.anything(failure);
        };
    }
}
