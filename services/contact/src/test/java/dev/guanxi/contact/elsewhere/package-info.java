@NullMarked
package dev.guanxi.contact.elsewhere;

import org.jspecify.annotations.NullMarked;
