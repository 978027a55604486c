package com.acme.directory;

import com.acme.platform.Clients;
import com.acme.platform.Peer;
import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

/** An LDAP context for each look-up in the directory; args[0] says when they are closed (Clients). */
public final class LdapContexts {
    /** The directory, a process of its own. */
    public static final class Directory {
        public static void main(String[] args) throws Exception {
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=acme,dc=com");
            config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("ldap", 0));
            InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
            server.add("dn: dc=acme,dc=com", "objectClass: domain", "dc: acme");
            server.startListening();
            Peer.ready(server.getListenPort());
        }
    }

    public static void main(String[] args) throws Exception {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        environment.put(Context.PROVIDER_URL, "ldap://127.0.0.1:" + Peer.start(Directory.class));
        Clients.serve("directory", "/person", args, id -> (DirContext) new InitialDirContext(environment),
            context -> context.getAttributes("dc=acme,dc=com"), DirContext::close);
    }
}
