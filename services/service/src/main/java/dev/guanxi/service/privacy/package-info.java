/** What service holds about people, for those who ask. */
@NullMarked
package dev.guanxi.service.privacy;

import org.jspecify.annotations.NullMarked;
