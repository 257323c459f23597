/** What customers have installed, from its delivery to its end. */
@NullMarked
package dev.guanxi.service.installedbase;

import org.jspecify.annotations.NullMarked;
