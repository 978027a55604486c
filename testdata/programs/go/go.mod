module acme.example/parcel

go 1.19
