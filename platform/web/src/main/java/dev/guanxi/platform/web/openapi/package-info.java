/** Completes each service's OpenAPI document with what holds everywhere, so that nobody repeats it by hand. */
@NullMarked
package dev.guanxi.platform.web.openapi;

import org.jspecify.annotations.NullMarked;
