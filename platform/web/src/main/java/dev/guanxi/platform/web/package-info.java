/** How every service answers: problems, entity tags, pages, idempotency, limits. */
@NullMarked
package dev.guanxi.platform.web;

import org.jspecify.annotations.NullMarked;
