package dev.guanxi.platform.events;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A use case that writes with one statement and no more, instead of {@code @WithTransaction}: the database makes a
 * statement a transaction by itself, so that to begin and to commit would only be two more round trips. A second
 * statement is refused before it is sent. Within a transaction it joins that one.
 */
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneStatement {}
