package org.openscrutiny.local;

/**
 * The three logins of one service's database.
 *
 * @param owner owns the tables and runs the migrations
 * @param app the service's own role: what the migrations grant to placeholder {@code appRole}
 * @param anonymous reads for the public: what the migrations grant to placeholder {@code publicRole}
 */
public record Credentials(Login owner, Login app, Login anonymous) {
    /** One database role and its password. */
    public record Login(String role, String password) {
        @Override
        public String toString() {
            return role;
        }
    }
}
