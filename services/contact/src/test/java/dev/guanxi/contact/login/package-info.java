@NullMarked
package dev.guanxi.contact.login;

import org.jspecify.annotations.NullMarked;
