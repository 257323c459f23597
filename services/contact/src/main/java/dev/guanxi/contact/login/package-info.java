/** People's log-ins at Keycloak, asked for and ended through its admin API. */
@NullMarked
package dev.guanxi.contact.login;

import org.jspecify.annotations.NullMarked;
